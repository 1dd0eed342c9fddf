// The layer Indicators.
