package io.gatecheck.admin.ui.session;

import io.gatecheck.access.BrowserSessions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Puts Spring Session in the place of the sessions of a servlet container. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    TextSessions sessionRepository(BrowserSessions sessions, Clock clock) {
        return new TextSessions(sessions, clock);
    }

    @Bean
    CookieSerializer cookieSerializer(SessionCookie cookie) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookie.name());
        serializer.setUseSecureCookie(cookie.secure());
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setCookiePath("/");
        return serializer;
    }
}
