"""The canvas: a design drawn as cards and curves, and the gestures that change it."""
