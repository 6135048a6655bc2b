"""Gestures: what the mouse does between press and release."""
