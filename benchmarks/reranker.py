"""Measure what a learned re-ranker would bring: rules against models, over one corpus and the other.

    pip install scikit-learn==1.9.1 && python -m benchmarks.reranker [--corpora FOLDER]

Scikit-learn is a need of this benchmark only. No package of the registries carries annotated
toponyms to train on (looked for 2026-11-22), so the corpora themselves are trained on, and what is
measured is the most that such training could bring: from one corpus to the other, and by
cross-validation of five folds over whole items on each. Every model chooses among the very
candidates that the rules choose among, sees the rules' own signs, and is counted over the same gold
spans with coordinates; spans with one candidate or none, and demonyms, stay as the rules have them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from benchmarks import corpora, describe_run
from geo.gazetteer import PlaceKind
from geo.reading.reader import read_spans
from geo.reading.senses import SIGNS, Group, group_toponyms

ROOT = Path(__file__).parents[1]
FOLDS = 5
RIVALS = 15  # wrong candidates that one right one is compared with
KINDS = tuple(PlaceKind)
WHAT = ("log population", "no population", "primary", "county", "United States", *KINDS)
AROUND = (
    "rules' lead",
    "rules' share",
    "named with a region",
    "log candidates",
    "mentions",
    "rank",
)
NAMES = (*SIGNS, *WHAT, *AROUND)


@dataclass(frozen=True, slots=True)
class Choice:
    """A gold toponym: its item, its candidates' features, which are right; none where it is fixed."""

    item: int
    features: np.ndarray
    right: np.ndarray
    by_rules: bool


class Model(Protocol):
    """What scores candidates."""

    def fit(self, choices: Sequence[Choice]) -> Model:
        """Learn from choices."""

    def score(self, features: np.ndarray) -> np.ndarray:
        """Score candidates."""


class Rules:
    """The rules as they are."""

    def fit(self, choices: Sequence[Choice]) -> Rules:  # noqa: ARG002  # nothing to learn
        """Learn nothing."""
        return self

    def score(self, features: np.ndarray) -> np.ndarray:
        """Give the rules' own scores."""
        return features[:, NAMES.index("rules' lead")]


class Linear:
    """Weights for some features, by logistic regression over pairs of right and wrong."""

    def __init__(self, names: Iterable[str], inverse_penalty: float) -> None:
        self.columns = [NAMES.index(name) for name in names]
        self.inverse_penalty = inverse_penalty
        self.weights = np.zeros(len(self.columns))

    def fit(self, choices: Sequence[Choice]) -> Linear:
        """Learn how right ones differ from wrong ones."""
        lead = NAMES.index("rules' lead")
        pairs, shares = [], []
        for choice in choices:
            if choice.right.any() and not choice.right.all():
                right, wrong = choice.features[choice.right], choice.features[~choice.right]
                best = right[np.argmax(right[:, lead])]
                wrong = wrong[np.argsort(-wrong[:, lead])[:RIVALS]]
                pairs.append((best - wrong)[:, self.columns])
                shares += [1 / len(wrong)] * len(wrong)
        stacked = np.vstack(pairs)
        spread = stacked.std(axis=0) + 1e-6
        model = LogisticRegression(C=self.inverse_penalty, fit_intercept=False, max_iter=2000)
        model.fit(
            np.vstack([stacked, -stacked]) / spread,
            np.repeat([1, 0], len(stacked)),
            sample_weight=np.tile(shares, 2),
        )
        self.weights = model.coef_[0] / spread
        return self

    def score(self, features: np.ndarray) -> np.ndarray:
        """Weigh candidates."""
        return features[:, self.columns] @ self.weights


class Trees:
    """Boosted trees over each candidate by itself."""

    def __init__(self, names: Iterable[str]) -> None:
        self.columns = [NAMES.index(name) for name in names]
        self.model = HistGradientBoostingClassifier(
            max_iter=120, max_leaf_nodes=12, learning_rate=0.07, min_samples_leaf=40,
            l2_regularization=1.0, random_state=0,
        )  # fmt: skip

    def fit(self, choices: Sequence[Choice]) -> Trees:
        """Learn which candidates are right."""
        self.model.fit(
            np.vstack([choice.features for choice in choices])[:, self.columns],
            np.concatenate([choice.right for choice in choices]),
        )
        return self

    def score(self, features: np.ndarray) -> np.ndarray:
        """Score candidates."""
        return self.model.decision_function(features[:, self.columns])


MODELS: dict[str, Callable[[], Model]] = {
    "rules": Rules,
    "linear: the rules' five signs weighed anew": lambda: Linear(SIGNS, 1.0),
    "linear: signs, population, kind, name": lambda: Linear((*SIGNS, *WHAT), 0.3),
    "trees: all but the rules' own score": lambda: Trees(
        name for name in NAMES if name not in {"rules' lead", "rules' share"}
    ),
    "trees: all": lambda: Trees(NAMES),
}


def describe(group: Group) -> np.ndarray:
    """Describe the candidates of a name by the features of `NAMES`."""
    score = group.signs @ np.array(list(SIGNS.values()))
    rows = []
    for rank, option in enumerate(group.options):
        what = [
            np.log(max(option.population, 200)), option.population == 0, option.primary,
            option.county, option.country == "US", *(option.kind is kind for kind in KINDS),
        ]  # fmt: skip
        around = [
            score[rank] - score.max(), group.shares[rank], bool(group.within),
            np.log(len(group.options)), group.count, rank,
        ]  # fmt: skip
        rows.append([*group.signs[rank], *what, *around])
    return np.array(rows, dtype=float)


def list_choices(corpus: corpora.Corpus) -> list[Choice]:
    """List the choices that a corpus asks for."""
    choices = []
    for number, item in enumerate(corpus.items):
        gold = sorted(item.gold, key=lambda each: (each.start, each.end))
        toponyms = read_spans(item.text, [(each.start, each.end) for each in gold])
        groups, keys = group_toponyms(toponyms)
        for each, toponym, key in zip(gold, toponyms, keys, strict=True):
            if each.lon is None:
                continue
            group = groups[key]
            right = np.array([corpora.is_right_place(each, o.load()) for o in group.options], bool)
            first = bool(len(right) and right[np.argmax(group.shares)])
            fixed = len(right) < 2 or toponym.nation
            features = np.empty((0, len(NAMES))) if fixed else describe(group)
            choices.append(Choice(number, features, right[: len(features)], first))
    return choices


def measure(model: Model, choices: Sequence[Choice]) -> float:
    """Measure the share of choices that are right."""
    right = 0
    for choice in choices:
        if len(choice.features):
            right += bool(choice.right[np.argmax(model.score(choice.features))])
        else:
            right += choice.by_rules
    return right / len(choices)


def open_choices(choices: Iterable[Choice]) -> list[Choice]:
    """Keep the choices that there is something to choose in."""
    return [choice for choice in choices if len(choice.features)]


def cross_validate(make: Callable[[], Model], choices: Sequence[Choice]) -> list[tuple[float, int]]:
    """Measure a model on each fold of whole items, with how many choices the fold has."""
    items = max(choice.item for choice in choices) + 1
    fold_of = np.random.default_rng(0).permutation(items) % FOLDS
    results = []
    for fold in range(FOLDS):
        held = [choice for choice in choices if fold_of[choice.item] == fold]
        rest = [choice for choice in choices if fold_of[choice.item] != fold]
        results.append((measure(make().fit(open_choices(rest)), held), len(held)))
    return results


def main() -> None:
    """Print one line for each model."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--corpora", type=Path, default=corpora.FOLDER)
    loaded = corpora.load_corpora(parser.parse_args().corpora)
    if len(loaded) < 2:
        print("needs both corpora; see benchmarks/corpora.py")
        return
    print(f"{describe_run('scikit-learn')}; gold spans within 161 km, countries as entities")
    choices = {name: list_choices(corpus) for name, corpus in loaded.items()}
    for name, listed in choices.items():
        within_reach = sum(c.right.any() if len(c.features) else c.by_rules for c in listed)
        print(
            f"{name}: {len(listed):,} spans, {len(open_choices(listed)):,} with a choice; the right "
            f"one is among the candidates of {within_reach / len(listed):.3f}"
        )
    first, second = choices
    for title, make in MODELS.items():
        there = measure(make().fit(open_choices(choices[first])), choices[second])
        back = measure(make().fit(open_choices(choices[second])), choices[first])
        print(f"{title}\n  {first} to {second} {there:.3f}; {second} to {first} {back:.3f}")
        for name, listed in choices.items():
            folds = cross_validate(make, listed)
            rules = cross_validate(Rules, listed)
            gains = [score - rule for (score, _), (rule, _) in zip(folds, rules, strict=True)]
            mean = sum(score * count for score, count in folds) / sum(count for _, count in folds)
            print(
                f"  {name}, five folds: {mean:.3f}; against the rules "
                + " ".join(f"{gain:+.3f}" for gain in gains)
            )


if __name__ == "__main__":
    main()
