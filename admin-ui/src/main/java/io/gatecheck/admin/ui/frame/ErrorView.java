package io.gatecheck.admin.ui.frame;

import org.springframework.http.HttpStatusCode;

/**
 * What an error page says.
 *
 * @param sentence what happened, and what to do next
 */
record ErrorView(int status, String title, String sentence) {

    /**
     * @param sentence what is known of this very error; empty where nothing more is
     */
    static ErrorView of(HttpStatusCode status, String sentence) {
        String title =
                switch (status.value()) {
                    case 400 -> "This address cannot be understood";
                    case 404 -> "There is no such page";
                    case 405 -> "This page can only be read";
                    default ->
                            status.is4xxClientError()
                                    ? "This request cannot be answered"
                                    : "Gatecheck could not answer";
                };
        String known =
                status.is4xxClientError()
                        ? "Check the address, or start from the overview."
                        : "Nothing was lost. Try again in a moment; the log says what happened.";
        return new ErrorView(status.value(), title, sentence.isEmpty() ? known : sentence);
    }
}
