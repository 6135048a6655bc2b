"""The command line: what each call of `main.py` does, one file a group of commands."""
