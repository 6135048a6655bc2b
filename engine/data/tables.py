"""Tables of scikit-learn: flowers, wines, tumours and patients, one row a sample."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Dataset
from engine.data.field import Field, FieldKind
from engine.data.splits import parted, rows_of_parts, standardised
from engine.data.table_units import MEASURED
from engine.graph.spec import TensorSpec

SPLIT = (
    "The split is fixed: 60 % of the samples train, 20 % validate and 20 % test{how}. "
    "Each feature is counted in standard deviations from its mean, both measured on the training part only."
)
BY_CLASS = SPLIT.format(how=", in the same proportion for each class")


def load_iris_parts() -> dict[str, dict[str, np.ndarray]]:
    """Load the measured flowers; of two equal rows the first is kept."""
    from sklearn.datasets import load_iris

    features, species = load_iris(return_X_y=True)
    first = np.sort(np.unique(features, axis=0, return_index=True)[1])
    features, species = features[first], species[first]
    rows = rows_of_parts(species)
    features = standardised(features, rows["train"])
    return parted(rows, {"features": features, "species": species})


def load_wine_parts() -> dict[str, dict[str, np.ndarray]]:
    """Load the chemical analyses of the wines."""
    from sklearn.datasets import load_wine

    features, cultivar = load_wine(return_X_y=True)
    rows = rows_of_parts(cultivar)
    features = standardised(features, rows["train"])
    return parted(rows, {"features": features, "cultivar": cultivar})


def load_breast_cancer_parts() -> dict[str, dict[str, np.ndarray]]:
    """Load the measured cell nuclei; the diagnosis is 0 or 1 in a column."""
    from sklearn.datasets import load_breast_cancer

    features, benign = load_breast_cancer(return_X_y=True)
    rows = rows_of_parts(benign)
    features = standardised(features, rows["train"])
    diagnosis = benign[:, None].astype(np.float32)
    return parted(rows, {"features": features, "diagnosis": diagnosis})


def load_diabetes_parts() -> dict[str, dict[str, np.ndarray]]:
    """Load the patients; the progression is standardised like the features."""
    from sklearn.datasets import load_diabetes

    features, progression = load_diabetes(return_X_y=True, scaled=False)
    rows = rows_of_parts(np.zeros(len(features)))
    features = standardised(features, rows["train"])
    progression = standardised(progression[:, None], rows["train"])
    return parted(rows, {"features": features, "progression": progression})


def table_fields(
    dataset: str, features: tuple[str, ...], target: str, kind: FieldKind, labels: tuple[str, ...]
) -> tuple[Field, ...]:
    """The two fields of a table: `features`, and what is to be told from them."""
    spec = TensorSpec((), "int64") if kind == "classes" else TensorSpec((1,))
    means, deviations = MEASURED[dataset]
    of_target = MEASURED.get(target, ((), ()))
    return (
        Field(
            "features",
            "input",
            "features",
            TensorSpec((len(features),)),
            features,
            means=means,
            deviations=deviations,
        ),
        Field(target, "target", kind, spec, labels, means=of_target[0], deviations=of_target[1]),
    )


def sklearn_imports(loader: str) -> tuple[str, ...]:
    """The import lines of an exported file that loads a dataset of scikit-learn, which ships no types."""
    return ("import numpy as np", f"from sklearn.datasets import {loader}  # type: ignore[import-untyped]")


PARTS = (rows_of_parts, standardised, parted)

IRIS = Dataset(
    name="iris",
    title="Iris",
    doc="Tell three species of iris by the size of their petals and sepals. "
    "One of 150 flowers is left out: its row stands there twice. " + BY_CLASS,
    source="R. A. Fisher, 1936; scikit-learn, load_iris (BSD 3-Clause)",
    fields=table_fields(
        "iris",
        ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
        "species",
        "classes",
        ("setosa", "versicolor", "virginica"),
    ),
    loader=load_iris_parts,
    parts=PARTS,
    imports=sklearn_imports("load_iris"),
    samples=(89, 30, 30),
)

WINE = Dataset(
    name="wine",
    title="Wine",
    doc="Tell from a chemical analysis which of three cultivars of grape a wine was made of. " + BY_CLASS,
    source="M. Forina et al., UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_wine",
    fields=table_fields(
        "wine",
        (
            "alcohol",
            "malic_acid",
            "ash",
            "alcalinity_of_ash",
            "magnesium",
            "total_phenols",
            "flavanoids",
            "nonflavanoid_phenols",
            "proanthocyanins",
            "color_intensity",
            "hue",
            "od280/od315_of_diluted_wines",
            "proline",
        ),
        "cultivar",
        "classes",
        ("class_0", "class_1", "class_2"),
    ),
    loader=load_wine_parts,
    parts=PARTS,
    imports=sklearn_imports("load_wine"),
    samples=(107, 35, 36),
)

_NUCLEUS = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)

BREAST_CANCER = Dataset(
    name="breast_cancer",
    title="Breast cancer",
    doc="Tell malignant tumours (0) from benign ones (1) by the shape of their cell nuclei. " + BY_CLASS,
    source="W. H. Wolberg et al., UCI Machine Learning Repository (CC BY 4.0); scikit-learn, load_breast_cancer",
    fields=table_fields(
        "breast_cancer",
        tuple(
            [f"mean {name}" for name in _NUCLEUS]
            + [f"{name} error" for name in _NUCLEUS]
            + [f"worst {name}" for name in _NUCLEUS]
        ),
        "diagnosis",
        "binary",
        ("malignant", "benign"),
    ),
    loader=load_breast_cancer_parts,
    parts=PARTS,
    imports=sklearn_imports("load_breast_cancer"),
    samples=(341, 115, 113),
)

DIABETES = Dataset(
    name="diabetes",
    title="Diabetes",
    doc="Predict how far the disease went on in a year, from ten measurements of a patient. "
    + SPLIT.format(how=", drawn once")
    + " So is the progression: for the network, 1 is one standard deviation above the mean. Try it shows and takes "
    "the numbers as they were measured.",
    source="B. Efron et al., Least Angle Regression, 2004; scikit-learn, load_diabetes (BSD 3-Clause)",
    fields=table_fields(
        "diabetes",
        ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6"),
        "progression",
        "numbers",
        ("progression",),
    ),
    loader=load_diabetes_parts,
    parts=PARTS,
    imports=sklearn_imports("load_diabetes"),
    samples=(265, 89, 88),
)
