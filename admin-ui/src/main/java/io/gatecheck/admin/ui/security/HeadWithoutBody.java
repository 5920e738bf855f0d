package io.gatecheck.admin.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers HEAD with the headers of GET and without its body (RFC 9110, section 9.3.2). Web servers
 * do so themselves, but the container in Lambda does not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HeadWithoutBody extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new WithoutBody(response));
    }

    private static final class WithoutBody extends HttpServletResponseWrapper {

        private final PrintWriter writer = new PrintWriter(Writer.nullWriter());

        private WithoutBody(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new NullOutputStream();
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }
    }

    private static final class NullOutputStream extends ServletOutputStream {

        @Override
        public void write(int octet) {}

        @Override
        public void write(byte[] octets, int from, int count) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("An answer to HEAD is not written asynchronously");
        }
    }
}
