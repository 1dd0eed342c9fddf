// The layer Charting.
