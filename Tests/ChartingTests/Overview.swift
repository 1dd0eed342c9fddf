// Tests of Charting.
