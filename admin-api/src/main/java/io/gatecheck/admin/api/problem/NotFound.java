package io.gatecheck.admin.api.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request for something that there is not: 404. */
public final class NotFound extends ErrorResponseException {

    /**
     * @param sentence what was looked for, and where to look instead
     */
    public NotFound(String sentence) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, sentence),
                null);
    }
}
