"""What pages ask about accounts."""
