"""What became of a promise: verdicts, pace, forecasts and lights, computed from numbers, each with its reason."""
