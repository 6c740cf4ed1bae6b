"""Claims: what is said to be in range of what, and whether it holds. Knows no text."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.claims.catalogue import MissileClass, load_claims, load_missile_classes, load_reports
    from geo.claims.check import check_claim
    from geo.claims.given import (
        confirm_parts,
        give_missing,
        take_place,
        take_range,
        take_region,
    )
    from geo.claims.model import (
        CheckedClaim,
        CitedReport,
        Claim,
        ClaimEntry,
        ClaimKind,
        ClaimVerdict,
        Found,
        Joined,
        Where,
    )
    from geo.claims.others import describe_others
    from geo.claims.turning import describe_turning
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "CheckedClaim",
    "CitedReport",
    "Claim",
    "ClaimEntry",
    "ClaimKind",
    "ClaimVerdict",
    "Found",
    "Joined",
    "MissileClass",
    "Where",
    "check_claim",
    "confirm_parts",
    "describe_others",
    "describe_turning",
    "give_missing",
    "load_claims",
    "load_missile_classes",
    "load_reports",
    "take_place",
    "take_range",
    "take_region",
]
