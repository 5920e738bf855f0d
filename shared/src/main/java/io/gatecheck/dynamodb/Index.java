package io.gatecheck.dynamodb;

/** An index of the violations table; see {@link Keys}. */
enum Index {
    ORGANIZATION("byOrganization", "organizationKey"),
    ACCOUNT("byAccount", "accountKey"),
    POLICY("byPolicy", "policyKey"),
    ACCOUNT_AND_POLICY("byAccountAndPolicy", "accountPolicyKey");

    /** The sort key of every index. */
    static final String POSITION = "position";

    /** Its name. */
    final String indexName;

    /** The attribute that is its partition key. */
    final String partitionKey;

    Index(String indexName, String partitionKey) {
        this.indexName = indexName;
        this.partitionKey = partitionKey;
    }
}
