package io.gatecheck.local.moto;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.organizations.model.Tag;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * An AWS Organization on moto with three member accounts:
 *
 * <pre>
 * Root            the management account, which is the central account too
 * ├── Workloads   shop
 * │   └── Production   payments
 * └── Sandbox     lab
 * </pre>
 *
 * <p>moto lists the accounts of an organization to its management account only, not to a delegated
 * administrator; so the central account has to be the management account here.
 */
public final class MotoOrganization implements AutoCloseable {

    /** The account of every caller whom moto does not know. */
    public static final AccountId MANAGEMENT = new AccountId("123456789012");

    private final MotoServer moto;
    private final Region region;
    private final SdkHttpClient http = ApacheHttpClient.create();
    private final OrganizationsClient organizations;
    private final StsClient sts;
    private final MotoAccount central;
    private final String id;
    private final OrganizationalUnit root;
    private final OrganizationalUnit workloads;
    private final OrganizationalUnit sandbox;
    private final List<Account> accounts = new ArrayList<>();
    private final List<MotoAccount> members;

    public MotoOrganization(MotoServer moto, Region region) {
        this.moto = moto;
        this.region = region;
        var caller = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        this.organizations =
                OrganizationsClient.builder()
                        .endpointOverride(moto.endpoint())
                        .region(software.amazon.awssdk.regions.Region.of(region.code()))
                        .credentialsProvider(caller)
                        .httpClient(http)
                        .build();
        this.sts =
                StsClient.builder()
                        .endpointOverride(moto.endpoint())
                        .region(software.amazon.awssdk.regions.Region.of(region.code()))
                        .credentialsProvider(caller)
                        .httpClient(http)
                        .build();
        this.central = MotoAccount.open(MANAGEMENT, "central", region, moto, caller, http);

        this.id =
                organizations
                        .createOrganization(ask -> ask.featureSet(OrganizationFeatureSet.ALL))
                        .organization()
                        .id();
        var top = organizations.listRoots().roots().getFirst();
        this.root = new OrganizationalUnit(new UnitId(top.id()), top.name());
        this.workloads = unit("Workloads", root);
        this.sandbox = unit("Sandbox", root);
        var production = unit("Production", workloads);
        this.members =
                List.of(
                        member(
                                "payments",
                                Map.of("gatecheck:slack-channel", "#payments-alerts"),
                                root,
                                workloads,
                                production),
                        member("shop", Map.of(), root, workloads),
                        member("lab", Map.of("stage", "experiment"), root, sandbox));
    }

    /** The id of the organization, {@code o-…}. */
    public String id() {
        return id;
    }

    /** The account in which Gatecheck runs. */
    public MotoAccount central() {
        return central;
    }

    /** The accounts in which tasks run. */
    public List<MotoAccount> members() {
        return members;
    }

    /** A member account in another Region. */
    public MotoAccount elsewhere(MotoAccount member, Region other) {
        return MotoAccount.open(
                member.id(), member.name(), other, moto, ownerOf(member.id()), http);
    }

    /** The same accounts as Gatecheck should come to know them. */
    public List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** The units below the root; every member account is below one of them. */
    public List<OrganizationalUnit> topUnits() {
        return List.of(workloads, sandbox);
    }

    @Override
    public void close() {
        http.close();
    }

    private OrganizationalUnit unit(String name, OrganizationalUnit parent) {
        var created =
                organizations
                        .createOrganizationalUnit(
                                ask -> ask.parentId(parent.id().value()).name(name))
                        .organizationalUnit();
        return new OrganizationalUnit(new UnitId(created.id()), created.name());
    }

    private MotoAccount member(String name, Map<String, String> tags, OrganizationalUnit... path) {
        var tagList =
                tags.entrySet().stream()
                        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                        .toList();
        var created =
                organizations
                        .createAccount(ask ->
                                ask.accountName(name).email(name + "@example.org").tags(tagList))
                        .createAccountStatus();
        var id = new AccountId(created.accountId());
        var account = new Account(id, name, new AccountPath(List.of(path)), tags);
        organizations.moveAccount(ask ->
                ask.accountId(id.value())
                        .sourceParentId(root.id().value())
                        .destinationParentId(account.path().parent().id().value()));
        accounts.add(account);
        return MotoAccount.open(id, name, region, moto, ownerOf(id), http);
    }

    /** Credentials of the role that Organizations creates in every new account. */
    private StaticCredentialsProvider ownerOf(AccountId account) {
        var credentials =
                sts.assumeRole(ask ->
                                ask.roleArn(
                                                "arn:aws:iam::"
                                                        + account
                                                        + ":role/OrganizationAccountAccessRole")
                                        .roleSessionName("owner"))
                        .credentials();
        return StaticCredentialsProvider.create(
                AwsSessionCredentials.create(
                        credentials.accessKeyId(),
                        credentials.secretAccessKey(),
                        credentials.sessionToken()));
    }
}
