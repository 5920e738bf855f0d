package io.gatecheck.cel.plan;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A literal timestamp; one that is not in UTC is left to the interpreter. */
final class MomentClosure {

    private static final Pattern IN_UTC =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9]Z");

    private MomentClosure() {}

    /** The timestamp, which was validated before; empty for every other call. */
    static Optional<Closure> of(CelExpr.CelCall call) {
        return call.function().equals("timestamp")
                ? call.args().stream()
                        .filter(written -> written.getKind() == CelExpr.ExprKind.Kind.CONSTANT)
                        .map(CelExpr::constant)
                        .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                        .map(CelConstant::stringValue)
                        .filter(text -> IN_UTC.matcher(text).matches())
                        .map(Instant::parse)
                        .<Closure>map(moment -> _ -> moment)
                        .findFirst()
                : Optional.empty();
    }
}
