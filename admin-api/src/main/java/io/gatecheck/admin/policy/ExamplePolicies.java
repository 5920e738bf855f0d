package io.gatecheck.admin.policy;

import static java.util.Comparator.comparing;

import io.gatecheck.policy.BaselinePack;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The built-in policies, as something to start from. */
@Component
public class ExamplePolicies {

    private final PolicyDocumentParser parser;
    private final AtomicReference<Optional<List<Example>>> known =
            new AtomicReference<>(Optional.empty());

    ExamplePolicies(PolicyDocumentParser parser) {
        this.parser = parser;
    }

    /** One of them, as read and as written. */
    public record Example(PolicyDocument document, String yaml) {}

    /** All of them, by category and id. They are read once, when somebody asks first. */
    public List<Example> all() {
        return known.updateAndGet(before -> before.or(() -> Optional.of(read()))).orElseThrow();
    }

    /** The one with this id. */
    public Optional<Example> find(PolicyId id) {
        return all().stream().filter(example -> example.document().id().equals(id)).findFirst();
    }

    private List<Example> read() {
        return BaselinePack.documents().entrySet().stream()
                .flatMap(entry -> read(entry.getKey(), entry.getValue()))
                .sorted(
                        comparing((Example example) -> example.document().metadata().category())
                                .thenComparing(example -> example.document().id()))
                .toList();
    }

    private Stream<Example> read(PolicyId id, String yaml) {
        return switch (parser.parse(id.value(), yaml)) {
            case ParsedDocument.WellFormed(var document) -> Stream.of(new Example(document, yaml));
            case ParsedDocument.Malformed(var _) -> Stream.empty();
        };
    }
}
