"""The engine: drawings as values, their analysis, the program they make, and its training. Knows no Qt."""
