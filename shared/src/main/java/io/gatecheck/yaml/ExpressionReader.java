package io.gatecheck.yaml;

import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads expressions so that every character of them keeps its line and column in the document.
 * White space means nothing to CEL, and so plain and block scalars are taken as they stand there,
 * line breaks and indentation included.
 */
final class ExpressionReader {

    private final int[] document;

    ExpressionReader(String document) {
        this.document = document.codePoints().toArray();
    }

    Expression read(ScalarNode node) {
        Optional<Mark> start = node.getStartMark();
        Optional<Mark> end = node.getEndMark();
        if (start.isEmpty() || end.isEmpty()) {
            return new Expression(node.getValue(), new Position(1, 1));
        }
        return switch (node.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE ->
                    slice(start.get().getIndex(), end.get().getIndex(), start.get());
            case LITERAL, FOLDED -> block(start.get(), end.get());
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                    new Expression(
                            node.getValue(), DocumentProblems.position(start.get()).right(1));
        };
    }

    /**
     * Cuts a message into text and the expressions in its braces; empty where a brace is not
     * closed.
     */
    Optional<MessageTemplate> template(ScalarNode node) {
        String text = node.getValue().strip();
        boolean keepsColumns =
                node.getScalarStyle() != ScalarStyle.LITERAL
                        && node.getScalarStyle() != ScalarStyle.FOLDED;
        int quote = node.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        Position origin = DocumentProblems.position(node);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0 || text.substring(open + 1, close).contains("{")) {
                return Optional.empty();
            }
            if (open > from) {
                parts.add(new Part.Text(text.substring(from, open)));
            }
            Position at = keepsColumns ? origin.right(quote + open + 1) : origin;
            parts.add(new Part.Value(new Expression(text.substring(open + 1, close), at)));
            from = close + 1;
        }
        if (from < text.length()) {
            parts.add(new Part.Text(text.substring(from)));
        }
        return Optional.of(new MessageTemplate(parts));
    }

    private Expression slice(int from, int to, Mark start) {
        return new Expression(
                new String(document, from, to - from), DocumentProblems.position(start));
    }

    /** The header of a block scalar ends its line; the content starts on the next one. */
    private Expression block(Mark start, Mark end) {
        int from = start.getIndex();
        while (from < end.getIndex() && document[from] != '\n') {
            from++;
        }
        from = Math.min(from + 1, end.getIndex());
        String content = new String(document, from, end.getIndex() - from);
        return new Expression(content.stripTrailing(), new Position(start.getLine() + 2, 1));
    }
}
