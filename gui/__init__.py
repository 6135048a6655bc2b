"""The window. Knows the engine, never its torch half."""
