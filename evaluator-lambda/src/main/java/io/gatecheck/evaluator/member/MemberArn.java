package io.gatecheck.evaluator.member;

import java.util.List;

/** Something of a member account in one Region, by its ARN. */
public record MemberArn(MemberRegion region, String arn) {

    /** Several of one account and Region. */
    public static List<MemberArn> all(MemberRegion region, List<String> arns) {
        return arns.stream().map(arn -> new MemberArn(region, arn)).toList();
    }
}
