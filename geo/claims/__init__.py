"""Claims: what is said to be in range of what, and whether it holds. Knows no text."""

from geo.claims.catalogue import MissileClass, load_claims, load_missile_classes, load_reports
from geo.claims.check import check_claim
from geo.claims.model import (
    CheckedClaim,
    Claim,
    ClaimEntry,
    ClaimKind,
    ClaimVerdict,
    Found,
    Joined,
    Report,
    Where,
)
from geo.claims.others import describe_others
from geo.claims.turning import describe_turning

__all__ = [
    "CheckedClaim",
    "Claim",
    "ClaimEntry",
    "ClaimKind",
    "ClaimVerdict",
    "Found",
    "Joined",
    "MissileClass",
    "Report",
    "Where",
    "check_claim",
    "describe_others",
    "describe_turning",
    "load_claims",
    "load_missile_classes",
    "load_reports",
]
