package io.gatecheck.yaml;

import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.Position;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The problems of one document, as they are found. */
final class DocumentProblems {

    private final String name;
    private final List<String> lines;
    private final List<PolicyProblem> found = new ArrayList<>();

    DocumentProblems(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
    }

    void add(Node node, String message) {
        found.add(at(position(node), message));
    }

    PolicyProblem at(Position at, String message) {
        return PolicyProblem.in(name, lines, at, message);
    }

    List<PolicyProblem> found() {
        return List.copyOf(found);
    }

    static Position position(Node node) {
        return node.getStartMark().map(DocumentProblems::position).orElse(new Position(1, 1));
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
