package io.gatecheck.snapshot;

import io.gatecheck.task.Ingress;
import java.util.List;
import java.util.stream.Stream;

/** The ways by which others reach a task. */
public record IngressPaths(List<Ingress> all) {

    /** None that a service would have. */
    public static final IngressPaths NONE = new IngressPaths(List.of());

    public IngressPaths {
        all = List.copyOf(all);
    }

    /** The ways of both, each once; known if both are. */
    public static Fact<IngressPaths> sum(Fact<IngressPaths> some, Fact<IngressPaths> more) {
        return some.then(known -> more.map(known::and));
    }

    private IngressPaths and(IngressPaths others) {
        return new IngressPaths(
                Stream.concat(all.stream(), others.all.stream()).distinct().toList());
    }
}
