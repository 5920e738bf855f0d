package io.gatecheck.admin.api.problem;

import static java.util.stream.Collectors.joining;

import io.gatecheck.admin.request.InvalidParameter;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Requests that were understood, and cannot be granted. */
public final class RefusedRequest {

    private RefusedRequest() {}

    /** It contradicts what there is; why, in a sentence. */
    public static ErrorResponseException conflict(String detail) {
        return refused(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail));
    }

    /** Fields of its body are not valid. */
    public static ErrorResponseException unprocessable(List<InvalidParameter> errors) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        errors.stream().map(InvalidParameter::message).collect(joining(" ")));
        problem.setProperty("errors", errors);
        return refused(problem);
    }

    private static ErrorResponseException refused(ProblemDetail problem) {
        return new ErrorResponseException(
                HttpStatus.valueOf(problem.getStatus()), problem, /* cause */ null);
    }
}
