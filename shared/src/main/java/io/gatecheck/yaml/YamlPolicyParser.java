package io.gatecheck.yaml;

import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.Position;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads policy documents written in YAML 1.2. Every mistake is reported with its place, and an
 * unknown key is a mistake.
 */
public final class YamlPolicyParser implements PolicyDocumentParser {

    private static final int LONGEST_DOCUMENT = 65_536;

    private final TaskExamples examples = new TaskExamples();

    @Override
    public ParsedDocument parse(String name, String text) {
        DocumentProblems problems = new DocumentProblems(name, text);
        try {
            LoadSettings settings = settings(text);
            Optional<PolicyProblem> misshapen = DocumentShape.problem(text, settings, problems);
            if (misshapen.isPresent()) {
                return malformed(misshapen.get());
            }
            Node root =
                    new Compose(settings)
                            .composeString(text)
                            .orElseThrow(() -> new YamlEngineException("The document is empty."));
            return new PolicyReader(text, problems, examples).read(root);
        } catch (MarkedYamlEngineException e) {
            Position at =
                    e.getProblemMark().map(DocumentProblems::position).orElse(new Position(1, 1));
            return malformed(
                    problems.at(
                            at,
                            "This is not valid YAML: "
                                    + e.getProblem()
                                    + "."
                                    + hint(e.getProblem())));
        } catch (YamlEngineException e) {
            return malformed(problems.at(new Position(1, 1), String.valueOf(e.getMessage())));
        }
    }

    /**
     * The text is read at once: the library fails on a character of two {@code char}s that lies
     * across the edge of its buffer.
     */
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(LONGEST_DOCUMENT)
                .setMaxAliasesForCollections(0)
                .setBufferSize(text.length() + 1)
                .build();
    }

    /** What is most often the matter; YAML itself only says what it did not expect. */
    private static String hint(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return " Put a value that contains a colon and a space in quotes.";
        }
        return problem.contains("expected <block end>")
                ? " Put a value that starts with a brace or a quote in quotes as a whole."
                : "";
    }

    private static ParsedDocument malformed(PolicyProblem problem) {
        return new ParsedDocument.Malformed(List.of(problem));
    }
}
