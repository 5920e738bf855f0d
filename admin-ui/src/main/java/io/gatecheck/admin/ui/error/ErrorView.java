package io.gatecheck.admin.ui.error;

import org.springframework.http.HttpStatusCode;

/**
 * What an error page says.
 *
 * @param sentence what happened, and what to do next
 */
record ErrorView(int status, String title, String sentence) {

    /**
     * @param sentence what is known of this very error; empty if nothing more is
     */
    static ErrorView of(HttpStatusCode status, String sentence) {
        String title =
                switch (status.value()) {
                    case 400 -> "This address is not valid";
                    case 403 -> "You may not see or do this";
                    case 404 -> "Page not found";
                    case 405 -> "This cannot be done here";
                    case 503 -> "Gatecheck is not set up";
                    default ->
                            status.is4xxClientError()
                                    ? "The request failed"
                                    : "Gatecheck could not show this page";
                };
        String known =
                status.is4xxClientError()
                        ? "Check the address, or go to the overview."
                        : "No data was lost. Try again in a moment; the log has the details.";
        return new ErrorView(status.value(), title, sentence.isEmpty() ? known : sentence);
    }
}
