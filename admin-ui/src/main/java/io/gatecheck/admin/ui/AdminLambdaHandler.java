package io.gatecheck.admin.ui;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import com.amazonaws.serverless.proxy.internal.LambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyRequest;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.spring.SpringBootLambdaContainerHandler;
import com.amazonaws.serverless.proxy.spring.SpringBootProxyHandlerBuilder;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;

/**
 * The admin application in Lambda, behind an API Gateway HTTP API. The integration must use payload
 * format 1.0: with 2.0 the container loses all but one {@code Set-Cookie} header.
 */
public final class AdminLambdaHandler implements RequestStreamHandler {

    private final SpringBootLambdaContainerHandler<AwsProxyRequest, AwsProxyResponse> container;

    /** Starts the application, once for each execution environment. */
    public AdminLambdaHandler() {
        this(AdminApplication.class);
    }

    AdminLambdaHandler(Class<?> application) {
        Optional.ofNullable(System.getenv(AdminEnvironment.ADMIN_URL))
                .flatMap(AdminLambdaHandler::host)
                .ifPresent(LambdaContainerHandler.getContainerConfig()::addCustomDomain);
        try {
            container =
                    new SpringBootProxyHandlerBuilder<AwsProxyRequest>()
                            .defaultProxy()
                            .exceptionHandler(new RefusedEvents())
                            .springBootApplication(application)
                            .buildAndInitialize();
        } catch (ContainerInitializationException e) {
            throw new IllegalStateException("The admin application did not start", e);
        }
    }

    /** Empty if the setting is not valid; the pages say so. */
    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException notAUrl) {
            return Optional.empty();
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        container.proxyStream(event, answer, context);
    }
}
