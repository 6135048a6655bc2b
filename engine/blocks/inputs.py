"""Where data enter the network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.data.dataset import NoFields
from engine.data.field import Field
from engine.graph.block import Block, Port, block, nearest
from engine.graph.errors import BlockError, Fix
from engine.graph.settings import FieldName, Ints, setting
from engine.graph.spec import Padding, TensorSpec


@block("Input")
class Input(Block):
    """Feed a field of the dataset into the network, or a tensor of a given shape: the beginning of every design.

    Without a dataset set `shape` and `dtype`: the design can then be checked, counted and exported, but not trained.
    With one, `field` decides. A design may have several Inputs.

    Shapes:
        output: (N, *sizes of the field), or (N, *shape) where there is no dataset
    """

    formula = r"x = (x_1, \ldots, x_N)"
    inputs = ()
    outputs = (Port("output", "B …"),)

    field: FieldName = setting(FieldName(""), "Field of the dataset")
    shape: Ints | None = setting(None, "Sizes of one sample where there is no dataset", minimum=1)
    dtype: str = setting("float32", "Type of the elements where there is no dataset", choices=("float32", "int64"))

    def source(self, fields: Mapping[str, Field], name: str = "") -> TensorSpec:
        """What the block feeds.

        Args:
            name: Its id, by which padded tokens tell later whose lengths they have.

        Raises:
            BlockError: The dataset has no such field (`unknown_field`), neither field nor shape is given
                (`missing_field`), or own data cannot be had (`missing_data_file` and others).
        """
        if isinstance(fields, NoFields):
            told = fields.fault.wording
            raise BlockError(
                told.what, code=fields.fault.code, port="", why=told.why, mend=told.mend, fix=None, **told.args
            )
        if self.field in fields:
            field = fields[self.field]
            if field.kind != "tokens":
                return field.spec
            return replace(field.spec, padding=Padding(name), symbols=len(field.labels) or None)
        if not fields and self.shape is not None:
            return TensorSpec(self.shape, "int64" if self.dtype == "int64" else "float32")
        names = [f.name for f in fields.values() if f.role == "input"]
        guess = nearest(self.field, names)
        choice = guess or (names[0] if names else "")
        fix = Fix("set", "Choose {field}", name="field", value=choice, args={"field": choice}) if choice else None
        if not self.field:
            raise BlockError(
                "The Input has no field" if fields else "The Input has neither a field nor a shape",
                code="missing_field",
                why="without one its tensor is unknown",
                mend="Choose a field of the dataset" if fields else "Choose a dataset and a field, or set shape",
                fix=fix,
            )
        raise BlockError(
            "The dataset has no field {field}",
            code="unknown_field",
            why="its input fields are: {names}",
            mend="Did you mean {guess}?" if guess else "Choose one of its fields",
            fix=fix,
            field=str(self.field),
            names=", ".join(names) or "—",
            guess=guess,
        )

    def needs_output(self) -> bool:
        return True
