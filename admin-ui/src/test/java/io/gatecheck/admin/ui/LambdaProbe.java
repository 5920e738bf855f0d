package io.gatecheck.admin.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One execution environment of Lambda: starts the handler, answers one event, and ends. */
final class LambdaProbe {

    private LambdaProbe() {}

    /**
     * @param arguments the file to which the answer is written; the event is read from the standard
     *     input
     */
    public static void main(String[] arguments) throws IOException {
        AdminLambdaHandler handler = new AdminLambdaHandler(SampleOrganization.class);
        try (OutputStream answer = Files.newOutputStream(Path.of(arguments[0]))) {
            handler.handleRequest(System.in, answer, new OneInvocation());
        }
    }
}
