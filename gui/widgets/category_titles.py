"""What the chapters of the catalogue are called."""

from __future__ import annotations

from gui.language import tr


def category_title(name: str) -> str:
    """The name of a category in the reader's language; one that is not known yet is shown as it is."""
    titles = {
        "inputs": tr("Inputs"),
        "embedding": tr("Tokens"),
        "dense": tr("Dense"),
        "convolution": tr("Convolution"),
        "pooling": tr("Pooling"),
        "text": tr("Text"),
        "recurrent": tr("Recurrent"),
        "sequence": tr("Sequence to vector"),
        "encoder_decoder": tr("Encoder and decoder"),
        "attention": tr("Attention"),
        "transformer": tr("Transformer"),
        "normalization": tr("Normalization"),
        "activation": tr("Activation"),
        "dropout": tr("Dropout"),
        "shaping": tr("Shaping"),
        "merging": tr("Merging"),
        "group": tr("Groups"),
        "own": tr("My blocks"),
        "losses": tr("Outputs and losses"),
    }
    return titles.get(name, name.replace("_", " ").capitalize())
