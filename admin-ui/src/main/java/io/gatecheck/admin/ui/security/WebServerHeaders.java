package io.gatecheck.admin.ui.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sets the headers on what Tomcat refuses before the application sees it, such as a request line
 * that is not HTTP. In Lambda there is no Tomcat.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory")
class WebServerHeaders {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfTheWebServer() {
        return factory -> factory.addEngineValves(new HeadersValve());
    }

    private static final class HeadersValve extends ValveBase {

        private HeadersValve() {
            super(/* asyncSupported */ true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            SecurityHeaders.VALUES.forEach(response::setHeader);
            getNext().invoke(request, response);
        }
    }
}
