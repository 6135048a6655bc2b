"""Where data enter the network."""

from __future__ import annotations

from collections.abc import Mapping

from engine.data.field import Field
from engine.graph.block import Block, Port, block, nearest
from engine.graph.errors import BlockError
from engine.graph.settings import FieldName, Ints, setting
from engine.graph.spec import TensorSpec


@block("Input")
class Input(Block):
    """Feed a field of the dataset, or a tensor of a given shape, into the network.

    Shapes:
        output: (N, *sizes of the field), or (N, *shape) where there is no dataset
    """

    inputs = ()
    outputs = (Port("output", "B …"),)

    field: FieldName = setting(FieldName(""), "Field of the dataset")
    shape: Ints | None = setting(None, "Sizes of one sample where there is no dataset", minimum=1)
    dtype: str = setting("float32", "Type of the elements where there is no dataset", choices=("float32", "int64"))

    def source(self, fields: Mapping[str, Field]) -> TensorSpec:
        """What the block feeds.

        Raises:
            BlockError: The dataset has no such field (`unknown_field`), or neither field nor shape is given
                (`missing_field`).
        """
        if self.field in fields:
            return fields[self.field].spec
        if not self.field and self.shape is not None:
            return TensorSpec(self.shape, "int64" if self.dtype == "int64" else "float32")
        names = [f.name for f in fields.values() if f.role == "input"]
        if not self.field:
            raise BlockError(
                "The input has neither a field nor a shape",
                code="missing_field",
                why="without one its tensor is unknown",
                mend="Choose a field of the dataset, or set shape",
            )
        raise BlockError(
            "The dataset has no field {field}",
            code="unknown_field",
            why="its input fields are: {names}",
            mend="Did you mean {guess}?" if nearest(self.field, names) else "Choose one of its fields",
            field=str(self.field),
            names=", ".join(names) or "—",
            guess=nearest(self.field, names),
        )
