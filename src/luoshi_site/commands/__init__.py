"""What ``luoshi serve``, ``luoshi worker`` and their kind do: plain functions that set Django up and then act."""
