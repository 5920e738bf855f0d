package io.gatecheck.admin.request;

import java.util.Iterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.WebRequestInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters such as {@code account[0]}, which would otherwise be ignored: whoever sent one
 * would take an unfiltered list for a filtered one. A form without fields has one without a name.
 */
@Configuration(proxyBeanMethods = false)
class ParameterNames implements WebMvcConfigurer, WebRequestInterceptor {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.\\-]{0,100}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addWebRequestInterceptor(this);
    }

    @Override
    public void preHandle(WebRequest request) {
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            String name = names.next();
            if (!SHAPE.matcher(name).matches()) {
                throw new InvalidRequest(
                        new InvalidParameter(
                                name,
                                "'%s' is not a valid name of a parameter. Remove it from the address."
                                        .formatted(name)));
            }
        }
    }

    @Override
    public void postHandle(WebRequest request, @Nullable ModelMap model) {}

    @Override
    public void afterCompletion(WebRequest request, @Nullable Exception e) {}
}
