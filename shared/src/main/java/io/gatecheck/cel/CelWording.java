package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.evaluation.Wording;
import io.gatecheck.task.Facet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A message whose places are checked CEL expressions. */
final class CelWording implements Wording {

    /** A piece of the message. */
    sealed interface Piece {

        record Text(String text) implements Piece {}

        record Value(Set<Facet> reads, Interpreted program) implements Piece {

            static Value of(CelAbstractSyntaxTree ast, CelLanguage language) {
                return new Value(FacetReads.of(ast), Interpreted.of(ast, language));
            }
        }
    }

    private static final String UNKNOWN = "?";

    private final List<Piece> pieces;

    CelWording(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    @Override
    public Set<Facet> reads() {
        EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
        pieces.forEach(piece -> {
            if (piece instanceof Piece.Value(var reads, var _)) {
                facets.addAll(reads);
            }
        });
        return facets;
    }

    @Override
    public String of(Subject subject, Set<Facet> missing) {
        Map<String, Object> variables = CelLanguage.variables(subject);
        return pieces.stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Text(var text) -> text;
                            case Piece.Value(var reads, var program) ->
                                    Collections.disjoint(reads, missing)
                                            ? shown(program, variables)
                                            : UNKNOWN;
                        })
                .collect(Collectors.joining());
    }

    private static String shown(Interpreted program, Map<String, Object> variables) {
        try {
            return Shown.value(program.value(variables)).orElse(UNKNOWN);
        } catch (CelEvaluationException | NoValueException | BudgetSpentError e) {
            return UNKNOWN;
        }
    }
}
