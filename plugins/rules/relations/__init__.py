"""Relations between documents (文件关系): a rule a file, in the order of their codes in ``RULES``."""

from plugins.rules.relations import (
    basis_in_force,
    correction_target,
    own_number_missing,
    relation_kind,
    relation_order,
    relation_target,
    repealed_again,
)
from plugins.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    relation_target.RULE,
    relation_order.RULE,
    relation_kind.RULE,
    correction_target.RULE,
    repealed_again.RULE,
    basis_in_force.RULE,
    own_number_missing.RULE,
)
