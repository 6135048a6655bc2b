"""Networks as people write them come back as drawings that compute the same."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import nn

from tests.engine.program.from_module import nets
from tests.engine.program.from_module.read_back import read, rebuilt, samples, types

CASES: dict[str, tuple[Any, tuple[tuple[int, ...], ...], str]] = {
    "LeNet-5": (nets.LeNet5, ((1, 28, 28),), "float32"),
    "ResNet-18": (nets.ResNet18, ((3, 64, 64),), "float32"),
    "U-Net": (nets.UNet, ((1, 32, 32),), "float32"),
    "U-Net with odd sides": (nets.UNet, ((1, 36, 44),), "float32"),
    "VGG": (nets.make_vgg, ((3, 32, 32),), "float32"),
    "TextCNN": (nets.TextCNN, ((12,),), "int64"),
    "LSTM": (nets.LSTMClassifier, ((9,),), "int64"),
    "bidirectional LSTM": (lambda: nets.LSTMClassifier(bidirectional=True), ((9,),), "int64"),
    "GRU with time first": (nets.TimeFirstGRU, ((7, 6),), "float32"),
    "an LSTM that begins with another's state": (nets.Seq2Seq, ((7, 5), (4, 3)), "float32"),
    "transformer": (nets.TransformerClassifier, ((12,),), "int64"),
    "vision transformer": (nets.VisionTransformer, ((3, 16, 16),), "float32"),
    "DenseNet with activations in place": (nets.DenseNet, ((3, 8, 8),), "float32"),
    "squeeze and excitation": (nets.SqueezeAndExcite, ((3, 8, 8),), "float32"),
    "torch's whole transformer": (nets.make_seq2seq_transformer, ((5, 16), (4, 16)), "float32"),
}
PUBLISHED = {"LeNet-5": 61_706, "ResNet-18": 11_689_512}


def made(name: str) -> nn.Module:
    torch.manual_seed(0)
    model: nn.Module = CASES[name][0]()
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm2d):
            nn.init.uniform_(layer.running_mean)
            nn.init.uniform_(layer.running_var, 0.5, 2.0)
    return model.eval()


@pytest.mark.parametrize("name", CASES)
def test_the_design_has_as_many_parameters_and_gives_the_same_answers_to_the_bit(name: str) -> None:
    model, (_, shapes, dtype) = made(name), CASES[name]

    found = read(model, *shapes, dtype=dtype)
    _, network = rebuilt(found)
    inputs = [samples(shape, dtype) for shape in shapes]

    assert found.analysis.total_params == sum(parameter.numel() for parameter in model.parameters())
    assert found.analysis.total_params == PUBLISHED.get(name, found.analysis.total_params)
    assert torch.equal(network(*inputs), model(*inputs))
    assert found.difference == 0
    assert not found.remarks


def test_blocks_are_named_as_the_module_names_its_layers() -> None:
    graph = read(made("ResNet-18"), (3, 64, 64)).design.graph

    assert graph.nodes["layer2_0_downsample_1"].block.type_name() == "BatchNorm2d"
    assert graph.nodes["layer1_1_conv2"].block.params["padding"] == 1
    assert {"conv1", "bn1", "maxpool", "avgpool", "fc", "x", "output"} <= graph.nodes.keys()


def test_only_settings_that_differ_from_the_defaults_are_written() -> None:
    nodes = read(made("ResNet-18"), (3, 64, 64)).design.graph.nodes

    assert nodes["maxpool"].block.changed_params == {"kernel_size": 3, "stride": 2, "padding": 1}
    assert nodes["conv1"].block.changed_params == {
        "out_channels": 64,
        "kernel_size": 7,
        "stride": 2,
        "padding": 3,
        "bias": False,
    }
    assert nodes["avgpool"].block.changed_params == {}


def test_a_skip_of_resnet_is_an_add_of_two_wires() -> None:
    graph = read(made("ResNet-18"), (3, 64, 64)).design.graph
    sources = [source.node for source in graph.sources("layer1_0_add", "inputs")]

    assert sources == ["layer1_0_bn2", "maxpool"]


def test_the_last_step_of_an_lstm_is_taken_by_the_block_that_knows_of_padding() -> None:
    assert types(read(made("LSTM"), (9,), dtype="int64")) == {"Embedding": 1, "LSTM": 1, "LastState": 1, "Linear": 1}


def test_places_looked_up_or_learned_become_a_positional_encoding() -> None:
    assert types(read(made("transformer"), (12,), dtype="int64"))["PositionalEncoding"] == 1
    assert types(read(made("vision transformer"), (3, 16, 16)))["PositionalEncoding"] == 1


def test_a_state_goes_from_one_lstm_to_the_other_in_one_wire() -> None:
    graph = read(made("an LSTM that begins with another's state"), (7, 5), (4, 3)).design.graph

    assert [str(source) for source in graph.sources("decoder", "state")] == ["encoder.state"]


def test_a_dropout_in_evaluation_is_drawn_where_it_stands() -> None:
    class Skip(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.fc = nn.Linear(4, 4)
            self.drop = nn.Dropout(0.3)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            h = self.fc(x)
            return h + self.drop(h)

    graph = read(Skip(), (4,)).design.graph

    assert [source.node for source in graph.sources("add", "inputs")] == ["fc", "drop"]
    assert graph.nodes["drop"].block.params["p"] == 0.3


def test_a_layer_called_twice_shares_its_weights() -> None:
    class Twice(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.fc = nn.Linear(4, 4)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return self.fc(torch.tanh(self.fc(x)))

    torch.manual_seed(0)
    model = Twice()
    found = read(model, (4,))

    assert found.design.graph.nodes["fc_2"].shares == "fc"
    assert found.analysis.total_params == 20
    assert torch.equal(rebuilt(found)[1](samples((4,), "float32")), model(samples((4,), "float32")))


def test_a_layer_that_does_not_learn_is_frozen() -> None:
    model = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 2))
    model[0].requires_grad_(False)

    nodes = read(model, (4,)).design.graph.nodes

    assert nodes["linear_0"].frozen and not nodes["linear_2"].frozen


def test_several_results_become_outputs_of_their_names() -> None:
    class Two(nn.Module):
        def forward(self, x: torch.Tensor, y: torch.Tensor) -> dict[str, torch.Tensor]:
            return {"sum": x + y, "product": x * y}

    found = read(Two(), (3,), (3,))
    answers = rebuilt(found)[1](torch.full((2, 3), 2.0), torch.full((2, 3), 5.0))

    assert {key: value[0, 0].item() for key, value in answers.items()} == {"sum": 7.0, "product": 10.0}


def test_waves_added_with_time_first_become_a_positional_encoding_and_a_mask_of_what_comes_later_causal() -> None:
    torch.manual_seed(0)
    model = nets.TimeFirstPlaces().eval()

    found = read(model, (6,), dtype="int64")
    tokens = samples((6,), "int64")

    assert types(found)["PositionalEncoding"] == 1 and types(found)["Constant"] == 0
    assert found.design.graph.nodes["encoder"].block.params["causal"] is True
    assert found.difference < 1e-5
    assert torch.allclose(rebuilt(found)[1](tokens), model(tokens), atol=1e-5)


def test_a_mask_of_padding_is_left_out_with_a_warning() -> None:
    found = read(nets.MaskedEncoder(), (6,), dtype="int64")

    assert [problem.code for problem in found.remarks] == ["mask_left_out"]
    assert found.difference == 0
