"""Launch region, range and places to verdicts, and what a reader is told of them.

`measures` says how far places are, `verdicts` checks them; `lines` lists the published figures to
check them at; `selection` says which places are worth a reader's look, `details` all that the
figures say of one, `comparison` sets two checks side by side; `wording` says each of these as a
sentence; `answers` is the one answer to the reader's question that page, Share, picture and link
card give.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.limits import MAX_RANGE_KM, require_range_km
    from geo.reach.answers import (
        Answer,
        BreakEven,
        answer_count,
        answer_place,
        find_break_even,
        format_gap,
    )
    from geo.reach.comparison import (
        compare_places,
        list_exposure,
    )
    from geo.reach.details import (
        LineVerdict,
        PlaceDetails,
        check_place,
        detail_place,
    )
    from geo.reach.exposure import expose_place, pair_systems
    from geo.reach.lines import (
        RangeLine,
        RangeOption,
        list_bands,
        list_range_lines,
        list_starts,
        put_on_side,
    )
    from geo.reach.measures import (
        Measure,
        measure_area,
        measure_place,
        measure_places,
        measure_point,
    )
    from geo.reach.selection import (
        MAX_SHOWN,
        count_near_places,
        find_near_places,
        find_nearest_places,
        measure_near_places,
        near_miss_km,
        range_step_km,
        select_places,
        take_measured,
    )
    from geo.reach.verdicts import (
        Verdict,
        check_measure,
        check_places,
        check_reach,
        format_share,
        judge,
    )
    from geo.reach.wording import (
        convert_kilometres,
        describe_comparison,
        describe_distance,
        describe_place,
        describe_reach,
        format_distance,
    )
else:
    from geo.lending import lend_names

    __getattr__ = lend_names(__name__, __file__)

__all__ = [
    "MAX_RANGE_KM",
    "MAX_SHOWN",
    "Answer",
    "BreakEven",
    "LineVerdict",
    "Measure",
    "PlaceDetails",
    "RangeLine",
    "RangeOption",
    "Verdict",
    "answer_count",
    "answer_place",
    "check_measure",
    "check_place",
    "check_places",
    "check_reach",
    "compare_places",
    "convert_kilometres",
    "count_near_places",
    "describe_comparison",
    "describe_distance",
    "describe_place",
    "describe_reach",
    "detail_place",
    "expose_place",
    "find_break_even",
    "find_near_places",
    "find_nearest_places",
    "format_distance",
    "format_gap",
    "format_share",
    "judge",
    "list_bands",
    "list_exposure",
    "list_range_lines",
    "list_starts",
    "measure_area",
    "measure_near_places",
    "measure_place",
    "measure_places",
    "measure_point",
    "near_miss_km",
    "pair_systems",
    "put_on_side",
    "range_step_km",
    "require_range_km",
    "select_places",
    "take_measured",
]
