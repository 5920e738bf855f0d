package io.gatecheck.local.run;

import io.gatecheck.admin.ui.AdminApplication;
import io.gatecheck.admin.ui.AdminEnvironment;
import io.gatecheck.admin.ui.layout.NavigationEntry;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.local.signin.LocalSignIn;
import io.gatecheck.local.signin.RoleSwitch;
import io.gatecheck.local.slack.InboxStylesheet;
import io.gatecheck.local.slack.SlackInbox;
import io.gatecheck.local.slack.SlackInboxPage;
import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The admin application with one page more, on the loopback interface. */
@Configuration(proxyBeanMethods = false)
@Import({SlackInboxPage.class, InboxStylesheet.class, RoleSwitch.class})
class LocalPages {

    /** Starts it; it answers when this returns. */
    static ConfigurableApplicationContext start(
            int port, Database database, SlackInbox inbox, Clock clock) {
        return new SpringApplicationBuilder(AdminApplication.class, LocalPages.class)
                .initializers(context -> {
                    ConfigurableListableBeanFactory beans = context.getBeanFactory();
                    beans.registerSingleton("dynamoDbClient", database.client());
                    beans.registerSingleton("clock", clock);
                    beans.registerSingleton("slackInbox", inbox);
                })
                .registerShutdownHook(false)
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--" + AdminEnvironment.CONTROL_TABLE + "=" + Database.CONTROL,
                        "--" + AdminEnvironment.VIOLATIONS_TABLE + "=" + Database.VIOLATIONS);
    }

    @Bean
    SignIn signIn() {
        String user = System.getProperty("user.name", "");
        return new LocalSignIn(user.isBlank() ? "local" : user);
    }

    @Bean
    @Order(90)
    NavigationEntry slackInboxEntry() {
        return new NavigationEntry("Slack inbox", SlackInboxPage.PATH);
    }
}
