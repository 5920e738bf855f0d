package io.gatecheck.admin.ui.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A refused request for the API, as a problem of RFC 9457.
 *
 * @param detail goes into JSON as it is
 */
record ApiRefusal(HttpStatus status, String detail) {

    static final ApiRefusal UNKNOWN =
            new ApiRefusal(
                    HttpStatus.UNAUTHORIZED,
                    "Send a bearer token in the Authorization header; this one is missing, expired"
                            + " or not valid.");

    static final ApiRefusal FORBIDDEN =
            new ApiRefusal(
                    HttpStatus.FORBIDDEN, "None of the roles of this token permits this request.");

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] problem =
                "{\"title\":\"%s\",\"status\":%s,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), String.valueOf(status.value()), detail)
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
