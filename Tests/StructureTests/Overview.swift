// Tests of Structure.
