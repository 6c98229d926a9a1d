"""What was found and judged, in the forms that people and programs take it in."""
