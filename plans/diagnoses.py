"""ICD-10-CM codes that an IOP meets, as data: substance-related disorders, and what commonly comes with them.

The code set is in the public domain (U.S. National Center for Health Statistics); each code is a billable one, its title the
official one, as of the release of October 2024 (eating disorders got grades then). In DSM-5-TR a mild use disorder is coded as
abuse, a moderate or severe one as dependence: both words find it. A code that a release takes away goes to `WITHDRAWN`: signed
plans point at it. A screen or a score never sets a diagnosis.
"""

from django.core.exceptions import ValidationError

LISTED = """
F10.10  Alcohol abuse, uncomplicated
F10.11  Alcohol abuse, in remission
F10.120 Alcohol abuse with intoxication, uncomplicated
F10.130 Alcohol abuse with withdrawal, uncomplicated
F10.139 Alcohol abuse with withdrawal, unspecified
F10.14  Alcohol abuse with alcohol-induced mood disorder
F10.180 Alcohol abuse with alcohol-induced anxiety disorder
F10.182 Alcohol abuse with alcohol-induced sleep disorder
F10.19  Alcohol abuse with unspecified alcohol-induced disorder
F10.20  Alcohol dependence, uncomplicated
F10.21  Alcohol dependence, in remission
F10.220 Alcohol dependence with intoxication, uncomplicated
F10.229 Alcohol dependence with intoxication, unspecified
F10.230 Alcohol dependence with withdrawal, uncomplicated
F10.231 Alcohol dependence with withdrawal delirium
F10.232 Alcohol dependence with withdrawal with perceptual disturbance
F10.239 Alcohol dependence with withdrawal, unspecified
F10.24  Alcohol dependence with alcohol-induced mood disorder
F10.250 Alcohol dependence with alcohol-induced psychotic disorder with delusions
F10.251 Alcohol dependence with alcohol-induced psychotic disorder with hallucinations
F10.259 Alcohol dependence with alcohol-induced psychotic disorder, unspecified
F10.27  Alcohol dependence with alcohol-induced persisting dementia
F10.280 Alcohol dependence with alcohol-induced anxiety disorder
F10.282 Alcohol dependence with alcohol-induced sleep disorder
F10.288 Alcohol dependence with other alcohol-induced disorder
F10.29  Alcohol dependence with unspecified alcohol-induced disorder
F10.90  Alcohol use, unspecified, uncomplicated
F10.99  Alcohol use, unspecified with unspecified alcohol-induced disorder
F11.10  Opioid abuse, uncomplicated
F11.11  Opioid abuse, in remission
F11.120 Opioid abuse with intoxication, uncomplicated
F11.13  Opioid abuse with withdrawal
F11.14  Opioid abuse with opioid-induced mood disorder
F11.182 Opioid abuse with opioid-induced sleep disorder
F11.19  Opioid abuse with unspecified opioid-induced disorder
F11.20  Opioid dependence, uncomplicated
F11.21  Opioid dependence, in remission
F11.220 Opioid dependence with intoxication, uncomplicated
F11.23  Opioid dependence with withdrawal
F11.24  Opioid dependence with opioid-induced mood disorder
F11.282 Opioid dependence with opioid-induced sleep disorder
F11.288 Opioid dependence with other opioid-induced disorder
F11.29  Opioid dependence with unspecified opioid-induced disorder
F11.90  Opioid use, unspecified, uncomplicated
F11.93  Opioid use, unspecified with withdrawal
F11.99  Opioid use, unspecified with unspecified opioid-induced disorder
F12.10  Cannabis abuse, uncomplicated
F12.11  Cannabis abuse, in remission
F12.13  Cannabis abuse with withdrawal
F12.180 Cannabis abuse with cannabis-induced anxiety disorder
F12.19  Cannabis abuse with unspecified cannabis-induced disorder
F12.20  Cannabis dependence, uncomplicated
F12.21  Cannabis dependence, in remission
F12.23  Cannabis dependence with withdrawal
F12.250 Cannabis dependence with psychotic disorder with delusions
F12.251 Cannabis dependence with psychotic disorder with hallucinations
F12.280 Cannabis dependence with cannabis-induced anxiety disorder
F12.288 Cannabis dependence with other cannabis-induced disorder
F12.29  Cannabis dependence with unspecified cannabis-induced disorder
F12.90  Cannabis use, unspecified, uncomplicated
F12.99  Cannabis use, unspecified with unspecified cannabis-induced disorder
F13.10  Sedative, hypnotic or anxiolytic abuse, uncomplicated
F13.11  Sedative, hypnotic or anxiolytic abuse, in remission
F13.130 Sedative, hypnotic or anxiolytic abuse with withdrawal, uncomplicated
F13.14  Sedative, hypnotic or anxiolytic abuse with sedative, hypnotic or anxiolytic-induced mood disorder
F13.180 Sedative, hypnotic or anxiolytic abuse with sedative, hypnotic or anxiolytic-induced anxiety disorder
F13.20  Sedative, hypnotic or anxiolytic dependence, uncomplicated
F13.21  Sedative, hypnotic or anxiolytic dependence, in remission
F13.230 Sedative, hypnotic or anxiolytic dependence with withdrawal, uncomplicated
F13.231 Sedative, hypnotic or anxiolytic dependence with withdrawal delirium
F13.239 Sedative, hypnotic or anxiolytic dependence with withdrawal, unspecified
F13.24  Sedative, hypnotic or anxiolytic dependence with sedative, hypnotic or anxiolytic-induced mood disorder
F13.280 Sedative, hypnotic or anxiolytic dependence with sedative, hypnotic or anxiolytic-induced anxiety disorder
F13.282 Sedative, hypnotic or anxiolytic dependence with sedative, hypnotic or anxiolytic-induced sleep disorder
F13.90  Sedative, hypnotic, or anxiolytic use, unspecified, uncomplicated
F14.10  Cocaine abuse, uncomplicated
F14.11  Cocaine abuse, in remission
F14.13  Cocaine abuse, unspecified with withdrawal
F14.14  Cocaine abuse with cocaine-induced mood disorder
F14.180 Cocaine abuse with cocaine-induced anxiety disorder
F14.20  Cocaine dependence, uncomplicated
F14.21  Cocaine dependence, in remission
F14.220 Cocaine dependence with intoxication, uncomplicated
F14.23  Cocaine dependence with withdrawal
F14.24  Cocaine dependence with cocaine-induced mood disorder
F14.250 Cocaine dependence with cocaine-induced psychotic disorder with delusions
F14.251 Cocaine dependence with cocaine-induced psychotic disorder with hallucinations
F14.280 Cocaine dependence with cocaine-induced anxiety disorder
F14.282 Cocaine dependence with cocaine-induced sleep disorder
F14.29  Cocaine dependence with unspecified cocaine-induced disorder
F14.90  Cocaine use, unspecified, uncomplicated
F15.10  Other stimulant abuse, uncomplicated
F15.11  Other stimulant abuse, in remission
F15.13  Other stimulant abuse with withdrawal
F15.14  Other stimulant abuse with stimulant-induced mood disorder
F15.180 Other stimulant abuse with stimulant-induced anxiety disorder
F15.20  Other stimulant dependence, uncomplicated
F15.21  Other stimulant dependence, in remission
F15.220 Other stimulant dependence with intoxication, uncomplicated
F15.23  Other stimulant dependence with withdrawal
F15.24  Other stimulant dependence with stimulant-induced mood disorder
F15.250 Other stimulant dependence with stimulant-induced psychotic disorder with delusions
F15.251 Other stimulant dependence with stimulant-induced psychotic disorder with hallucinations
F15.280 Other stimulant dependence with stimulant-induced anxiety disorder
F15.282 Other stimulant dependence with stimulant-induced sleep disorder
F15.29  Other stimulant dependence with unspecified stimulant-induced disorder
F15.90  Other stimulant use, unspecified, uncomplicated
F16.10  Hallucinogen abuse, uncomplicated
F16.11  Hallucinogen abuse, in remission
F16.20  Hallucinogen dependence, uncomplicated
F16.21  Hallucinogen dependence, in remission
F16.283 Hallucinogen dependence with hallucinogen persisting perception disorder (flashbacks)
F16.90  Hallucinogen use, unspecified, uncomplicated
F17.200 Nicotine dependence, unspecified, uncomplicated
F17.201 Nicotine dependence, unspecified, in remission
F17.203 Nicotine dependence unspecified, with withdrawal
F17.210 Nicotine dependence, cigarettes, uncomplicated
F17.211 Nicotine dependence, cigarettes, in remission
F17.213 Nicotine dependence, cigarettes, with withdrawal
F17.220 Nicotine dependence, chewing tobacco, uncomplicated
F17.290 Nicotine dependence, other tobacco product, uncomplicated
F18.10  Inhalant abuse, uncomplicated
F18.11  Inhalant abuse, in remission
F18.20  Inhalant dependence, uncomplicated
F18.21  Inhalant dependence, in remission
F18.90  Inhalant use, unspecified, uncomplicated
F19.10  Other psychoactive substance abuse, uncomplicated
F19.11  Other psychoactive substance abuse, in remission
F19.14  Other psychoactive substance abuse with psychoactive substance-induced mood disorder
F19.180 Other psychoactive substance abuse with psychoactive substance-induced anxiety disorder
F19.20  Other psychoactive substance dependence, uncomplicated
F19.21  Other psychoactive substance dependence, in remission
F19.230 Other psychoactive substance dependence with withdrawal, uncomplicated
F19.231 Other psychoactive substance dependence with withdrawal delirium
F19.239 Other psychoactive substance dependence with withdrawal, unspecified
F19.24  Other psychoactive substance dependence with psychoactive substance-induced mood disorder
F19.280 Other psychoactive substance dependence with psychoactive substance-induced anxiety disorder
F19.282 Other psychoactive substance dependence with psychoactive substance-induced sleep disorder
F19.29  Other psychoactive substance dependence with unspecified psychoactive substance-induced disorder
F19.90  Other psychoactive substance use, unspecified, uncomplicated
F20.0   Paranoid schizophrenia
F20.9   Schizophrenia, unspecified
F22     Delusional disorders
F23     Brief psychotic disorder
F25.0   Schizoaffective disorder, bipolar type
F25.1   Schizoaffective disorder, depressive type
F25.9   Schizoaffective disorder, unspecified
F29     Unspecified psychosis not due to a substance or known physiological condition
F31.0   Bipolar disorder, current episode hypomanic
F31.30  Bipolar disorder, current episode depressed, mild or moderate severity, unspecified
F31.31  Bipolar disorder, current episode depressed, mild
F31.32  Bipolar disorder, current episode depressed, moderate
F31.4   Bipolar disorder, current episode depressed, severe, without psychotic features
F31.60  Bipolar disorder, current episode mixed, unspecified
F31.70  Bipolar disorder, currently in remission, most recent episode unspecified
F31.81  Bipolar II disorder
F31.9   Bipolar disorder, unspecified
F32.0   Major depressive disorder, single episode, mild
F32.1   Major depressive disorder, single episode, moderate
F32.2   Major depressive disorder, single episode, severe without psychotic features
F32.3   Major depressive disorder, single episode, severe with psychotic features
F32.4   Major depressive disorder, single episode, in partial remission
F32.5   Major depressive disorder, single episode, in full remission
F32.81  Premenstrual dysphoric disorder
F32.89  Other specified depressive episodes
F32.9   Major depressive disorder, single episode, unspecified
F32.A   Depression, unspecified
F33.0   Major depressive disorder, recurrent, mild
F33.1   Major depressive disorder, recurrent, moderate
F33.2   Major depressive disorder, recurrent severe without psychotic features
F33.3   Major depressive disorder, recurrent, severe with psychotic symptoms
F33.41  Major depressive disorder, recurrent, in partial remission
F33.42  Major depressive disorder, recurrent, in full remission
F33.9   Major depressive disorder, recurrent, unspecified
F34.0   Cyclothymic disorder
F34.1   Dysthymic disorder
F39     Unspecified mood [affective] disorder
F40.00  Agoraphobia, unspecified
F40.01  Agoraphobia with panic disorder
F40.10  Social phobia, unspecified
F40.11  Social phobia, generalized
F41.0   Panic disorder [episodic paroxysmal anxiety]
F41.1   Generalized anxiety disorder
F41.3   Other mixed anxiety disorders
F41.8   Other specified anxiety disorders
F41.9   Anxiety disorder, unspecified
F42.2   Mixed obsessional thoughts and acts
F42.3   Hoarding disorder
F42.8   Other obsessive-compulsive disorder
F42.9   Obsessive-compulsive disorder, unspecified
F43.0   Acute stress reaction
F43.10  Post-traumatic stress disorder, unspecified
F43.11  Post-traumatic stress disorder, acute
F43.12  Post-traumatic stress disorder, chronic
F43.20  Adjustment disorder, unspecified
F43.21  Adjustment disorder with depressed mood
F43.22  Adjustment disorder with anxiety
F43.23  Adjustment disorder with mixed anxiety and depressed mood
F43.24  Adjustment disorder with disturbance of conduct
F43.25  Adjustment disorder with mixed disturbance of emotions and conduct
F43.81  Prolonged grief disorder
F43.89  Other reactions to severe stress
F43.9   Reaction to severe stress, unspecified
F44.81  Dissociative identity disorder
F44.9   Dissociative and conversion disorder, unspecified
F45.1   Undifferentiated somatoform disorder
F50.00  Anorexia nervosa, unspecified
F50.010 Anorexia nervosa, restricting type, mild
F50.011 Anorexia nervosa, restricting type, moderate
F50.012 Anorexia nervosa, restricting type, severe
F50.013 Anorexia nervosa, restricting type, extreme
F50.014 Anorexia nervosa, restricting type, in remission
F50.019 Anorexia nervosa, restricting type, unspecified
F50.020 Anorexia nervosa, binge eating/purging type, mild
F50.021 Anorexia nervosa, binge eating/purging type, moderate
F50.022 Anorexia nervosa, binge eating/purging type, severe
F50.023 Anorexia nervosa, binge eating/purging type, extreme
F50.024 Anorexia nervosa, binge eating/purging type, in remission
F50.029 Anorexia nervosa, binge eating/purging type, unspecified
F50.20  Bulimia nervosa, unspecified
F50.21  Bulimia nervosa, mild
F50.22  Bulimia nervosa, moderate
F50.23  Bulimia nervosa, severe
F50.24  Bulimia nervosa, extreme
F50.25  Bulimia nervosa, in remission
F50.810 Binge eating disorder, mild
F50.811 Binge eating disorder, moderate
F50.812 Binge eating disorder, severe
F50.813 Binge eating disorder, extreme
F50.814 Binge eating disorder, in remission
F50.819 Binge eating disorder, unspecified
F50.82  Avoidant/restrictive food intake disorder
F50.89  Other specified eating disorder
F50.9   Eating disorder, unspecified
F51.01  Primary insomnia
F51.05  Insomnia due to other mental disorder
F60.0   Paranoid personality disorder
F60.1   Schizoid personality disorder
F60.2   Antisocial personality disorder
F60.3   Borderline personality disorder
F60.4   Histrionic personality disorder
F60.5   Obsessive-compulsive personality disorder
F60.6   Avoidant personality disorder
F60.7   Dependent personality disorder
F60.81  Narcissistic personality disorder
F60.9   Personality disorder, unspecified
F63.0   Pathological gambling
F63.81  Intermittent explosive disorder
F84.0   Autistic disorder
F90.0   Attention-deficit hyperactivity disorder, predominantly inattentive type
F90.1   Attention-deficit hyperactivity disorder, predominantly hyperactive type
F90.2   Attention-deficit hyperactivity disorder, combined type
F90.9   Attention-deficit hyperactivity disorder, unspecified type
F91.3   Oppositional defiant disorder
F91.9   Conduct disorder, unspecified
"""

WITHDRAWN = {
    "F50.01": "Anorexia nervosa, restricting type",
    "F50.02": "Anorexia nervosa, binge eating/purging type",
    "F50.2": "Bulimia nervosa",
    "F50.81": "Binge eating disorder",
}
TITLES: dict[str, str] = dict(sorted(line.split(maxsplit=1) for line in LISTED.strip().splitlines()))


def listed_code(code: str) -> None:
    """A validator: the code stands in our list."""
    if code not in TITLES:
        raise ValidationError("Choose a diagnosis from the list.", code="not_listed")


def title_of(code: str) -> str:
    """What a code means or meant."""
    return TITLES.get(code) or WITHDRAWN.get(code, "")


def is_mental_illness(code: str) -> bool:
    """Beside the addiction: everything listed that is not substance-related (F10 to F19)."""
    return bool(title_of(code)) and not code.startswith("F1")


def in_words(code: str) -> str:
    """As the list shows it: the code and what it means."""
    return f"{code} {TITLES[code]}"
