// The layer Pipelines.
