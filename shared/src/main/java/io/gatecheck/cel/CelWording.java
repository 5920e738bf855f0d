package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.PartialVars;
import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.messages.Shown;
import io.gatecheck.cel.plan.BudgetSpentError;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.evaluation.Wording;
import io.gatecheck.task.FieldSet;
import java.util.List;
import java.util.stream.Collectors;

/** A message whose places are checked CEL expressions. */
final class CelWording implements Wording {

    /** A piece of the message. */
    sealed interface Piece {

        record Text(String text) implements Piece {}

        record Interpolation(FieldSet fields, Interpreted program) implements Piece {

            static Interpolation of(CelAbstractSyntaxTree ast, CelLanguage language) {
                return new Interpolation(FieldReads.of(ast), Interpreted.of(ast, language));
            }
        }
    }

    private static final String UNKNOWN = "?";

    private final List<Piece> pieces;
    private final FieldSet fields;

    CelWording(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        FieldSet read = FieldSet.NONE;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Interpolation(var ofValue, var _)) {
                read = read.and(ofValue);
            }
        }
        this.fields = read;
    }

    @Override
    public FieldSet fields() {
        return fields;
    }

    @Override
    public String of(Subject subject) {
        return pieces.stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Text(var text) -> text;
                            case Piece.Interpolation(var read, var program) ->
                                    shown(program, Variables.of(subject, read));
                        })
                .collect(Collectors.joining());
    }

    private static String shown(Interpreted program, PartialVars variables) {
        try {
            return Shown.value(program.value(variables)).orElse(UNKNOWN);
        } catch (CelEvaluationException | NoValueException | BudgetSpentError e) {
            return UNKNOWN;
        }
    }
}
