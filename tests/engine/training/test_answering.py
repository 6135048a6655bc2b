"""A trained network answers as its model does, writes as its export does, and knows which answers are wrong."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.data.catalogue import DATASETS
from engine.data.vocabulary import encode
from engine.graph.design import Design
from engine.project.templates import load_template
from engine.training import answering
from engine.training.asking import Ask, Fetch, Judge
from engine.training.job import Job, prepare
from engine.training.predict import predict
from engine.training.run import train
from tests.engine.program.designs import drawn, node
from tests.engine.program.exported import imported, printed


def short(design: Design) -> Design:
    return replace(design, training=replace(design.training, epochs=1, early_stopping=None))


def reversal() -> Design:
    """A small writer of letters in reverse."""
    nodes = [
        node("text", "Input", field="text"),
        node("embedding", "Embedding", embedding_dim=8),
        node("encoder", "Encoder", hidden_size=12, kind="gru"),
        node("told", "Input", field="reversed"),
        node("decoder", "Decoder", hidden_size=12, attention="dot"),
        node("answer", "Output", field="reversed", metric="exact_match"),
    ]
    wires = [
        "text.output > embedding.input",
        "embedding.output > encoder.input",
        "told.output > decoder.target",
        "encoder.state > decoder.state",
        "encoder.memory > decoder.memory",
        "decoder.logits > answer.input",
    ]
    return drawn(nodes, wires, name="Reverse", dataset="reversal")


def speller(dataset: str = "characters") -> Design:
    """A small language model."""
    nodes = [node("text", "Input", field="text"), node("embedding", "Embedding", embedding_dim=8)]
    nodes += [node("rnn", "GRU", hidden_size=12)]
    tokens = len(DATASETS[dataset].by_name["next"].labels)
    nodes += [node("fc", "Linear", out_features=tokens), node("answer", "Output", field="next")]
    return drawn(nodes, name="Spell", dataset=dataset)


@pytest.fixture(scope="module")
def writer() -> Job:
    return prepare(reversal())


@pytest.fixture(scope="module")
def digits() -> Job:
    return prepare(load_template("lenet_digits"))


def test_the_shares_of_classes_are_the_models_softmax(digits):
    sample = answering.fetch(digits, Fetch(1, "test", 5))
    told = answering.answer(digits, Ask(7, sample.inputs))

    digits.model.eval()
    with torch.no_grad():
        scores = digits.model(torch.as_tensor(sample.inputs["image"])[None])[0]
    assert told.number == 7
    assert told.answers[0].shares.tolist() == pytest.approx(torch.softmax(scores, 0).tolist())


def test_a_sample_is_the_datasets_own_and_counting_goes_round(digits):
    part = DATASETS["digits"].loader()["test"]
    sample = answering.fetch(digits, Fetch(1, "test", 302))

    assert (sample.index, sample.count) == (2, 300)
    assert (sample.inputs["image"] == part["image"][2]).all()
    assert sample.targets[digits.program.losses[0].block] == part["digit"][2]


@pytest.mark.parametrize("beams", [1, 3])
def test_it_writes_as_its_export_does(writer, beams, tmp_path):
    module = imported(printed(reversal()).text, tmp_path)
    model = module.build_model()
    model.load_state_dict(writer.model.state_dict())
    text = encode(DATASETS["reversal"].by_name["text"], "abcdefabcdef")

    told = answering.answer(writer, Ask(1, {"text": text}, beams=beams)).answers[0]

    expected = module.generate(model, torch.as_tensor(text)[None], beams=beams)[0]
    assert told.tokens.tolist() == expected.tolist()


def test_each_written_tokens_probability_and_attention_are_those_of_one_pass(writer):
    text = encode(DATASETS["reversal"].by_name["text"], "fedcba")
    told = answering.answer(writer, Ask(1, {"text": text})).answers[0]

    writer.model.eval()
    with torch.no_grad():
        logits = writer.model(torch.as_tensor(text)[None], torch.as_tensor(told.tokens)[None])[0]
    logits[:, :2] = float("-inf")
    odds = logits.softmax(1)
    assert told.shares == pytest.approx(odds.gather(1, torch.as_tensor(told.tokens)[:, None])[:, 0].numpy())
    assert told.attention.shape == (1, 19, 18)
    assert told.attention.sum(2) == pytest.approx(np.ones((1, 19)), abs=1e-5)
    assert (told.attention[:, :, 6:] == 0).all(), "it looks at the padding"


def test_asking_leaves_weights_mode_and_chance_as_they_were(writer):
    writer.model.train()
    before = {name: tensor.clone() for name, tensor in writer.model.state_dict().items()}
    zeros = {name: torch.zeros_like(tensor) for name, tensor in before.items()}
    state = torch.get_rng_state()

    answering.answer(writer, Ask(1, {"text": np.full(18, 5)}, temperature=1.0), zeros)

    assert writer.model.training
    assert torch.equal(torch.get_rng_state(), state)
    assert all(torch.equal(before[name], tensor) for name, tensor in writer.model.state_dict().items())


def test_chance_is_that_of_the_seed(writer):
    text = {"text": np.full(18, 5)}

    def drawn_with(seed: int) -> list[int]:
        told = answering.answer(writer, Ask(1, text, temperature=2.0, seed=seed))
        return told.answers[0].tokens.tolist()

    assert drawn_with(3) == drawn_with(3)
    assert len({tuple(drawn_with(seed)) for seed in range(6)}) > 1


def test_wrong_classes_are_those_that_the_model_gets_wrong(digits):
    judged = answering.judge(digits, Judge(4, "test"))

    part = DATASETS["digits"].loader()["test"]
    digits.model.eval()
    with torch.no_grad():
        shares = digits.model(torch.as_tensor(part["image"], dtype=torch.float32)).softmax(1).numpy()
    (verdict,) = judged.verdicts
    wrong = np.flatnonzero(shares.argmax(1) != part["digit"])
    assert sorted(verdict.wrong) == wrong.tolist()
    assert shares[verdict.wrong].max(1) == pytest.approx(np.sort(shares[wrong].max(1))[::-1])
    assert (verdict.truths == part["digit"]).all()
    assert (verdict.guesses == shares.argmax(1)).all()


def test_wrong_texts_are_those_written_freely_that_differ(writer):
    judged = answering.judge(writer, Judge(4, "valid"))

    part = DATASETS["reversal"].loader()["valid"]
    right = [i for i in range(60) if i not in set(judged.verdicts[0].wrong.tolist())]
    for index in [*range(5), *right]:
        told = answering.answer(writer, Ask(1, {"text": part["text"][index]})).answers[0].tokens
        truth = part["reversed"][index]
        assert (told[truth != 0] == truth[truth != 0]).all() == (index in right)


def test_a_language_model_goes_on_with_the_text_token_by_token():
    job = prepare(speller(), ())
    field = DATASETS["characters"].by_name["text"]
    given = encode(field, "import sys")

    told = answering.answer(job, Ask(1, {"text": given}, steps=100)).answers[0]

    text = given[given > 0].tolist()
    job.model.eval()
    for _ in range(100):
        window = torch.zeros(1, 100, dtype=torch.long)
        window[0, : len(text[-100:])] = torch.tensor(text[-100:])
        with torch.no_grad():
            scores = job.model(window)[0, len(text[-100:]) - 1]
        text.append(3 + int(scores[3:].argmax()))
    assert told.tokens.tolist() == text[10:]


def test_repeats_of_ctc_are_joined_and_blanks_left_out():
    path = np.array([0, 5, 5, 0, 5, 6, 6, 0, 0, 7])

    assert answering._joined(path).tolist() == [5, 5, 6, 7]


def test_a_finished_run_answers_typed_text(tmp_path):
    train(short(load_template("textcnn_names")), folder=tmp_path)

    (told,) = predict(tmp_path, "Müller")
    (tmp_path / "names.txt").write_text("Müller\nKowalski\n", encoding="utf-8")
    from_file = predict(tmp_path, str(tmp_path / "names.txt"))

    (answer,) = told.values()
    assert answer["label"] in DATASETS["name_language"].by_name["language"].labels
    assert sum(answer["probabilities"].values()) == pytest.approx(1)
    assert len(from_file) == 2
    assert next(iter(from_file[0].values()))["probabilities"] == pytest.approx(answer["probabilities"])
