package io.gatecheck.admin.ui;

import io.gatecheck.access.ApiTokens;
import io.gatecheck.access.BrowserSessions;
import io.gatecheck.admin.policy.InstallStarterPolicies;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.audit.AuditLog;
import io.gatecheck.audit.AuditSearch;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbApiTokens;
import io.gatecheck.dynamodb.control.DynamoDbAuditLog;
import io.gatecheck.dynamodb.control.DynamoDbBrowserSessions;
import io.gatecheck.dynamodb.control.DynamoDbDrafts;
import io.gatecheck.dynamodb.control.DynamoDbExemptions;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbOpenViolationCounts;
import io.gatecheck.dynamodb.violations.DynamoDbRecordedTasks;
import io.gatecheck.dynamodb.violations.DynamoDbUnknownVerdicts;
import io.gatecheck.dynamodb.violations.DynamoDbViolationExempter;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRejudger;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRepository;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.policy.DraftRepository;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyTextEditor;
import io.gatecheck.replay.RecordedTasks;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.violation.OpenViolationCounts;
import io.gatecheck.violation.ViolationExempter;
import io.gatecheck.violation.ViolationRejudger;
import io.gatecheck.violation.ViolationRepository;
import io.gatecheck.yaml.YamlExampleTasks;
import io.gatecheck.yaml.YamlPolicyParser;
import io.gatecheck.yaml.YamlPolicyTextEditor;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts the admin application together: the only place that makes its adapters. It comes after every
 * other configuration and gives way, bean by bean, to what that brings.
 */
@AutoConfiguration
class AdminComposition {

    private static final String CONTROL_TABLE = "${" + AdminEnvironment.CONTROL_TABLE + "}";
    private static final String VIOLATIONS_TABLE = "${" + AdminEnvironment.VIOLATIONS_TABLE + "}";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    SignIn signIn(Environment environment) {
        return new SignInFromEnvironment(environment).signIn();
    }

    @Bean
    @ConditionalOnMissingBean
    BrowserSessions browserSessions(DynamoDbClient client, @Value(CONTROL_TABLE) String table) {
        return new DynamoDbBrowserSessions(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    ApiTokens apiTokens(DynamoDbClient client, @Value(CONTROL_TABLE) String table) {
        return new DynamoDbApiTokens(client, table);
    }

    /** Obeys the standard settings of the AWS SDK: region, profile, endpoint. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    DynamoDbClient dynamoDbClient() {
        return DynamoDbClient.builder().httpClientBuilder(ApacheHttpClient.builder()).build();
    }

    @Bean
    @ConditionalOnMissingBean
    PolicyDocumentParser policyDocumentParser() {
        return new YamlPolicyParser();
    }

    @Bean
    @ConditionalOnMissingBean
    ExampleTasks exampleTasks() {
        return new YamlExampleTasks();
    }

    @Bean
    @ConditionalOnMissingBean
    PolicyTextEditor policyTextEditor() {
        return new YamlPolicyTextEditor();
    }

    @Bean
    @ConditionalOnMissingBean
    PolicyCompiler policyCompiler(PolicyDocumentParser parser) {
        return new CelPolicyCompiler(parser);
    }

    @Bean
    @ConditionalOnMissingBean({PolicyRepository.class, PolicyPublisher.class})
    DynamoDbPolicies policies(DynamoDbClient client, @Value(CONTROL_TABLE) String table) {
        return new DynamoDbPolicies(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    DraftRepository drafts(DynamoDbClient client, @Value(CONTROL_TABLE) String table, Clock clock) {
        return new DynamoDbDrafts(client, table, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    AccountDirectory accounts(DynamoDbClient client, @Value(CONTROL_TABLE) String table) {
        return new DynamoDbAccounts(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    ExemptionRepository exemptions(DynamoDbClient client, @Value(CONTROL_TABLE) String table) {
        return new DynamoDbExemptions(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    ViolationRepository violations(
            DynamoDbClient client, @Value(VIOLATIONS_TABLE) String table, Clock clock) {
        return new DynamoDbViolationRepository(client, table, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ViolationExempter violationExempter(
            DynamoDbClient client, @Value(VIOLATIONS_TABLE) String table) {
        return new DynamoDbViolationExempter(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    ViolationRejudger violationRejudger(
            DynamoDbClient client, @Value(VIOLATIONS_TABLE) String table) {
        return new DynamoDbViolationRejudger(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenViolationCounts openViolationCounts(
            DynamoDbClient client, @Value(VIOLATIONS_TABLE) String table) {
        return new DynamoDbOpenViolationCounts(client, table);
    }

    @Bean
    @ConditionalOnMissingBean
    UnknownVerdictsRepository unknownVerdicts(
            DynamoDbClient client, @Value(VIOLATIONS_TABLE) String table, Clock clock) {
        return new DynamoDbUnknownVerdicts(client, table, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    RecordedTasks recordedTasks(
            DynamoDbClient client, @Value(VIOLATIONS_TABLE) String table, Clock clock) {
        return new DynamoDbRecordedTasks(client, table, clock);
    }

    @Bean
    @ConditionalOnMissingBean({AuditLog.class, AuditSearch.class})
    DynamoDbAuditLog auditLog(DynamoDbClient client, @Value(CONTROL_TABLE) String table) {
        return new DynamoDbAuditLog(client, table);
    }

    @Bean
    InstallStarterPolicies installStarterPolicies(
            PolicyRepository policies, PolicyPublisher publisher, AuditLog log, Clock clock) {
        return new InstallStarterPolicies(policies, publisher, log, clock);
    }
}
