"""A torch module read back into a drawing: it is run once, and every layer and operation becomes a block."""
