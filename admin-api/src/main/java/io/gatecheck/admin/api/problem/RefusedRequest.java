package io.gatecheck.admin.api.problem;

import static java.util.stream.Collectors.joining;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.policy.PolicyProblem;
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

    /** The person may not do that; why, in a sentence. */
    public static ErrorResponseException forbidden(String detail) {
        return refused(ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail));
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

    /** Its body was understood, and means nothing here; why, in a sentence. */
    public static ErrorResponseException unprocessable(String detail) {
        return refused(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail));
    }

    /** The policy in its body has these problems. */
    public static ErrorResponseException invalidPolicy(List<PolicyProblem> problems) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The policy is not valid. Its problems are in 'problems'.");
        problem.setProperty("problems", problems.stream().map(PolicyProblemResource::of).toList());
        return refused(problem);
    }

    /** Its body cannot be read at all; why, in a sentence. */
    public static ErrorResponseException badRequest(String detail) {
        return refused(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail));
    }

    /** Its body is larger than it may be; how large that is, in a sentence. */
    public static ErrorResponseException tooLarge(String detail) {
        return refused(ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, detail));
    }

    /** Refused with this answer. */
    public static ErrorResponseException refused(ProblemDetail problem) {
        return new ErrorResponseException(
                HttpStatus.valueOf(problem.getStatus()), problem, /* cause */ null);
    }
}
