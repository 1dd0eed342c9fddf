// The layer Reporting.
