using Throughline.Casework.People;

namespace Throughline.Web.Layout;

/// <summary>What a post lets its holder do, in words.</summary>
public static class PostWords
{
    public static string Of(PostKind kind) =>
        kind switch
        {
            PostKind.SocialWorker => "Social worker",
            PostKind.EarlyHelpWorker => "Early Help worker",
            PostKind.PersonalAdviser => "Personal adviser",
            PostKind.AssistantManager => "Assistant manager",
            PostKind.TeamManager => "Team manager",
            PostKind.ServiceManager => "Service manager",
            PostKind.HeadOfService => "Head of service",
            PostKind.ReviewingOfficer => "Independent reviewing officer",
            PostKind.BusinessSupport => "Business support",
            PostKind.DataOfficer => "Data officer",
            PostKind.ProcedureOwner => "Procedure owner",
            PostKind.Administrator => "Administrator",
        };
}
