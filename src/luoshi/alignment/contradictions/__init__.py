"""Where documents contradict themselves or one another, each with its evidence and the arithmetic written out."""
