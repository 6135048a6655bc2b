"""A program as an ONNX model, for runtimes that know no Python; needs the extra `onnx`."""

from __future__ import annotations

import importlib.util
import logging
import sys
import warnings

import torch
from torch import Tensor

from engine.graph.errors import NetloomError
from engine.program.module import Network
from engine.program.program import Program

NEEDED = ("onnx", "onnxscript")
SIZE = 7
"""Of a dimension that varies, while the exporter looks on; any other may be given later."""


def onnx_bytes(program: Program, model: Network) -> bytes:
    """The model with its weights, as it answers (dropout off); inputs and outputs bear the ids of their blocks.

    Shapes:
        inputs and outputs as those of the program; the batch and every size with a name may vary

    Raises:
        NetloomError: The extra is not installed (`no_onnx`), or ONNX cannot say what the network does (`onnx_refused`).
    """
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise NetloomError(
            "ONNX needs {missing}, which is not installed",
            code="no_onnx",
            mend='Install it: {python} -m pip install ".[onnx]"',
            missing=", ".join(missing),
            python=sys.executable,
        )
    model.eval()
    samples = tuple(_sample(parameter.spec.sizes, parameter.spec.dtype) for parameter in program.parameters)
    varying = tuple(
        {0: "N", **{i: str(size) for i, size in enumerate(parameter.spec.sizes, 1) if not isinstance(size, int)}}
        for parameter in program.parameters
    )
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)  # it tells of operators that nothing here uses
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            made = torch.onnx.export(
                model,
                samples,
                dynamo=True,
                verbose=False,
                input_names=[parameter.block for parameter in program.parameters],
                output_names=[loss.block for loss in program.losses],
                dynamic_shapes=(varying,),
            )
        except (torch.onnx.errors.OnnxExporterError, RuntimeError) as error:
            raise NetloomError(
                "ONNX cannot say what this network does",
                code="onnx_refused",
                why="{reason}",
                mend="Export it as Python",
                reason=_reason(error),
            ) from error
    assert made is not None
    data: bytes = made.model_proto.SerializeToString()
    return data


def _sample(sizes: tuple[object, ...], dtype: str) -> Tensor:
    numbers = [size if isinstance(size, int) else SIZE for size in sizes]
    return torch.ones(2, *numbers, dtype=torch.int64 if dtype == "int64" else torch.float32)


def _reason(error: BaseException) -> str:
    """The first line of what went wrong first."""
    while error.__cause__ is not None:
        error = error.__cause__
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
