package io.gatecheck.policy;

import java.util.List;

/** Reads policy documents. */
public interface PolicyDocumentParser {

    /**
     * Reads a document; what is wrong with it is part of the answer.
     *
     * @param name how problems call the document, such as a file name
     */
    ParsedDocument parse(String name, String text);

    /** What came of reading a document. */
    sealed interface ParsedDocument {

        /** It is well formed; whether its expressions are is for the compiler to say. */
        record WellFormed(PolicyDocument document) implements ParsedDocument {}

        /** It is wrong in these places; there is at least one. */
        record Malformed(List<PolicyProblem> problems) implements ParsedDocument {

            public Malformed {
                problems = List.copyOf(problems);
            }
        }
    }
}
