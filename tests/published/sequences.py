"""Networks for texts, as design files: TextCNN, and the encoder of the Transformer."""

from __future__ import annotations

from tests.published.drafting import Draft, linear

MOVIE_REVIEWS = 18_765
"""Words of the data set MR (Kim 2014, table 1)."""


def textcnn(words: int = MOVIE_REVIEWS) -> str:
    """Kim 2014, CNN-rand: 300 numbers a word, 100 filters of each of the widths 3, 4 and 5, two classes."""
    draft = Draft("TextCNN")
    answer = draft.chain(
        draft.input(56, dtype="int64"),
        ("words", "Embedding", {"num_embeddings": words, "embedding_dim": 300}),
        ("filters", "TextConv", {"out_channels": 100, "kernel_sizes": [3, 4, 5]}),
        ("drop", "Dropout", {}),
        ("fc", "Linear", linear(2)),
    )
    return draft.text(answer)


def transformer_encoder() -> str:
    """Vaswani et al. 2017, the base model's encoder, from embedded words onwards: no embedding, no norm at the end."""
    draft = Draft("Transformer encoder")
    words = draft.input(10, 512)
    layers = {"nhead": 8, "num_layers": 6, "dim_feedforward": 2048}
    return draft.text(draft.add("encoder", "TransformerEncoder", words, **layers))
