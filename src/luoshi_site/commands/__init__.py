"""What ``luoshi serve``, ``luoshi users`` and their kind do: plain functions that set Django up and then act."""
